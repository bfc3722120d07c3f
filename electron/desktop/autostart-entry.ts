/** An entry for the folder of programs that a desktop starts (XDG Desktop Application Autostart Specification). */

/** @param command the program and its arguments. */
export function autostartEntry(command: readonly string[]): string {
  const exec = command.map(quoted).join(' ');
  const lines = ['Type=Application', 'Name=Longcode', `Exec=${exec}`, 'Terminal=false'];
  return ['[Desktop Entry]', ...lines, ''].join('\n');
}

/** As the Desktop Entry Specification quotes: once for its command line, once for its strings. */
function quoted(argument: string): string {
  const escaped = argument.replace(/["`$\\]/g, '\\$&').replaceAll('%', '%%');
  return `"${escaped}"`.replaceAll('\\', '\\\\');
}
