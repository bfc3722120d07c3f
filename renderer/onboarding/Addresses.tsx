/** Addresses other than the provider's own, folded away. */
import { ChevronRight } from 'lucide-react';
import { Button, Disclosure, DisclosurePanel, Heading } from 'react-aria-components/Disclosure';
import type { Failure } from '../../shared/contract/failure.ts';
import type { ProviderOffer } from '../../shared/model/providers.ts';
import { TextField } from '../ui/TextField.tsx';
import { words } from '../words/words.ts';

interface AddressesProps {
  readonly offer: ProviderOffer;
  readonly open: boolean;
  readonly baseUrl: string;
  readonly socketUrl: string;
  readonly failureAt: (field: 'baseUrl' | 'socketUrl') => Failure | null;
  readonly onOpen: (open: boolean) => void;
  readonly onBaseUrl: (text: string) => void;
  readonly onSocketUrl: (text: string) => void;
}

export function Addresses(props: AddressesProps) {
  const { offer, open, baseUrl, socketUrl, failureAt, onOpen, onBaseUrl, onSocketUrl } = props;
  return (
    <Disclosure className="advanced" isExpanded={open} onExpandedChange={onOpen}>
      <Heading className="advanced-head">
        <Button slot="trigger" className="button quiet small">
          <ChevronRight className="advanced-mark" size={16} aria-hidden />
          {words.onboarding.advanced}
        </Button>
      </Heading>
      <DisclosurePanel className="advanced-panel">
        <div data-field="baseUrl">
          <TextField
            label={words.onboarding.baseUrl}
            placeholder={offer.baseUrl}
            value={baseUrl}
            onChange={onBaseUrl}
            failure={failureAt('baseUrl')}
          />
        </div>
        {offer.socketUrl === null ? null : (
          <div data-field="socketUrl">
            <TextField
              label={words.onboarding.socketUrl}
              placeholder={words.onboarding.socketPlaceholder(offer.socketUrl)}
              value={socketUrl}
              onChange={onSocketUrl}
              failure={failureAt('socketUrl')}
            />
          </div>
        )}
      </DisclosurePanel>
    </Disclosure>
  );
}
