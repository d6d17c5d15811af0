import type { ComponentChildren } from 'preact';

/** A number between two bounds. */
export function Slider({ id, label, value, min, max, unit = '', onChange }: { id: string; label: string; value: number; min: number; max: number; unit?: string; onChange: (value: number) => void }) {
  return (
    <div class="slider" style={{ '--v': `${(100 * (value - min) / (max - min)).toFixed(1)}%` }}>
      <div class="spread"><label class="sm muted slider__l" for={id}>{label}</label><output for={id}>{value}<span class="sm muted">{unit}</span></output></div>
      <input id={id} type="range" min={min} max={max} value={value} onInput={event => onChange(event.currentTarget.valueAsNumber)} />
    </div>
  );
}

/** Something that is on or off. */
export function Switch({ id, label, children, on, onChange }: { id: string; label: string; children?: ComponentChildren; on: boolean; onChange: (on: boolean) => void }) {
  return (
    <div class="switch">
      <label for={id}><b>{label}</b>{children === undefined ? null : <><br /><span class="xs muted">{children}</span></>}</label>
      <input type="checkbox" role="switch" id={id} checked={on} onChange={event => onChange(event.currentTarget.checked)} />
    </div>
  );
}
