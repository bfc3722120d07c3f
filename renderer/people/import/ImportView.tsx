/** Contacts from a file, one step after the other. */
import { useEffect } from 'react';
import { FailureNote } from '../../ui/FailureNote.tsx';
import { ApplyStep } from './ApplyStep.tsx';
import { ChooseStep } from './ChooseStep.tsx';
import { ColumnsStep } from './ColumnsStep.tsx';
import { EndStep } from './EndStep.tsx';
import { beginImport, useImporting } from './importing.ts';
import { PlanStep } from './PlanStep.tsx';
import './import.css';

export function ImportView({ onEnd }: { readonly onEnd: () => void }) {
  const step = useImporting((state) => state.step);
  const failure = useImporting((state) => state.failure);
  useEffect(beginImport, []);
  return (
    <div className="import">
      {failure === null ? null : (
        <div role="alert" className="import-failure">
          <FailureNote failure={failure} />
        </div>
      )}
      {step === 'choose' ? <ChooseStep onEnd={onEnd} /> : null}
      {step === 'columns' ? <ColumnsStep /> : null}
      {step === 'plan' ? <PlanStep /> : null}
      {step === 'applying' ? <ApplyStep /> : null}
      {step === 'end' ? <EndStep onEnd={onEnd} /> : null}
    </div>
  );
}
