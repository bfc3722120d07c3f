/** The one line after all is well again; shown once it is known how many texts leave. */
import { useEffect, useState } from 'react';
import { BannerLine } from './BannerLine.tsx';
import type { AllClear } from './banner.ts';
import { allClearText } from './bannerWords.ts';
import { countLeaving } from './leaving.ts';

export function AllClearLine({ clear }: { readonly clear: AllClear }) {
  const [text, setText] = useState<string | null>(null);
  const [told] = useState(clear);
  useEffect(() => {
    let here = true;
    void countLeaving(told.accountIds).then((leaving) => {
      if (here) setText(allClearText(told, leaving));
    });
    return () => {
      here = false;
    };
  }, [told]);
  return text === null ? null : <BannerLine tone="success" text={text} />;
}
