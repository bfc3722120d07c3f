/** Whether this is a Mac, where Command has the place of Control. */
export const onMac = navigator.platform.startsWith('Mac');
