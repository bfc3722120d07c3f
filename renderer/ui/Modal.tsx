/** A dialog over the page: focus stays inside, Escape closes it, focus goes back where it was. */
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Dialog, Heading } from 'react-aria-components/Dialog';
import { ModalOverlay, Modal as Panel } from 'react-aria-components/Modal';
import { words } from '../words/words.ts';
import './modal.css';

interface ModalProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** `form` is as narrow as `ask`, and can be closed without answering. */
  readonly kind?: 'page' | 'wide' | 'drawer' | 'sheet' | 'ask' | 'form';
}

export function Modal({ title, onClose, children, kind = 'page' }: ModalProps) {
  return (
    <ModalOverlay
      className={`veil ${kind}`}
      isOpen
      isDismissable={kind === 'drawer' || kind === 'sheet'}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Panel className={kind === 'ask' || kind === 'form' ? 'modal narrow' : 'modal'}>
        <Dialog className="dialog" role={kind === 'ask' ? 'alertdialog' : 'dialog'}>
          <div className="dialog-head">
            <Heading slot="title" level={2} className="dialog-title">
              {title}
            </Heading>
            {kind === 'ask' ? null : (
              <button
                type="button"
                className="icon-button"
                aria-label={words.app.close}
                onClick={onClose}
              >
                <X size={18} aria-hidden />
              </button>
            )}
          </div>
          {children}
        </Dialog>
      </Panel>
    </ModalOverlay>
  );
}
