/**
 * How long a text can be taken back before it leaves. The hint describes the group: on the slider itself,
 * axe takes it for the only label while the visible one is scrolled out of view.
 */
import { useState } from 'react';
import {
  Label,
  Slider,
  SliderFill,
  SliderOutput,
  SliderThumb,
  SliderTrack,
} from 'react-aria-components/Slider';
import { longestUndo } from '../../shared/model/settings.ts';
import { useSession } from '../session/session.ts';
import { words } from '../words/words.ts';
import { changeSettings } from './change.ts';
import './undoWindow.css';

export function UndoWindow() {
  const kept = useSession((session) => session.settings.undoSeconds);
  const [moving, setMoving] = useState<number | null>(null);
  const seconds = moving ?? kept;

  /** A key that is held down moves it faster than it is written down. */
  async function keep(value: number) {
    if (value !== kept) await changeSettings({ undoSeconds: value });
    setMoving((now) => (now === value ? null : now));
  }

  return (
    <fieldset aria-describedby="undo-window-hint">
      <Slider
        className="undo-window"
        value={seconds}
        minValue={0}
        maxValue={longestUndo}
        step={1}
        onChange={setMoving}
        onChangeEnd={(value) => void keep(value)}
      >
        <div className="undo-window-head">
          <Label className="setting-name">{words.settings.undo}</Label>
          <SliderOutput className="undo-window-value">
            {words.settings.undoSeconds(seconds)}
          </SliderOutput>
        </div>
        <SliderTrack className="undo-window-track">
          <SliderFill className="undo-window-fill" style={{ height: 4 }} />
          <SliderThumb className="undo-window-thumb" />
        </SliderTrack>
        <p id="undo-window-hint" className="field-hint setting-hint">
          {words.settings.undoHint}
        </p>
      </Slider>
    </fieldset>
  );
}
