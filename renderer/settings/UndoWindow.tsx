/**
 * How long a text can be taken back before it leaves. The hint describes the group: on the slider itself,
 * axe takes it for the only label while the visible one is scrolled out of view. Each change is kept as
 * it comes: what a screen reader sets has no end that could be waited for.
 */
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
  const seconds = useSession((session) => session.settings.undoSeconds);
  return (
    <fieldset aria-describedby="undo-window-hint">
      <Slider
        className="undo-window"
        value={seconds}
        minValue={0}
        maxValue={longestUndo}
        step={1}
        onChange={(value) => void changeSettings({ undoSeconds: value })}
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
