/** Every contact written to a file of the user's choice. */
import { Download } from 'lucide-react';
import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components/Menu';
import type { Failure } from '../../shared/contract/failure.ts';
import { FailureNote } from '../ui/FailureNote.tsx';
import { words } from '../words/words.ts';
import { noteDeed } from './place.ts';

const formats = ['csv', 'vcard-4', 'vcard-3'] as const;

export function ExportMenu() {
  const [failure, setFailure] = useState<Failure | null>(null);

  async function write(format: (typeof formats)[number]) {
    setFailure(null);
    const answer = await window.longcode.exportContacts({ format });
    if (!answer.ok) setFailure(answer.failure);
    else if (answer.value.contacts !== null) {
      noteDeed(words.people.exported(answer.value.contacts), null);
    }
  }

  return (
    <>
      <MenuTrigger>
        <Button className="button small secondary">
          <Download size={16} aria-hidden />
          {words.people.export}
        </Button>
        <Popover className="popover" placement="bottom end">
          <Menu className="options" onAction={(key) => void write(formatOf(key))}>
            {formats.map((format) => (
              <MenuItem key={format} id={format} className="option">
                {words.people.exports[format]}
              </MenuItem>
            ))}
          </Menu>
        </Popover>
      </MenuTrigger>
      {failure === null ? null : (
        <div role="alert" className="people-failure">
          <FailureNote failure={failure} effect={words.people.exportFailed} />
        </div>
      )}
    </>
  );
}

function formatOf(key: string | number): (typeof formats)[number] {
  return formats.find((format) => format === key) ?? 'csv';
}
