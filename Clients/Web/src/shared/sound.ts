import { settings } from '@/shared/state/settings';

/** Sounds, made on the spot: there are no files. */
export type Sound = 'lock' | 'right' | 'wrong' | 'cut' | 'tick';

// Frequencies in Hz, one after the other, 90 ms each.
const NOTES: Record<Sound, readonly number[]> = { lock: [440], right: [523, 659, 784], wrong: [220, 185], cut: [110], tick: [880] };
const NOTE_S = 0.09;
const VOLUME = 0.06;

let context: AudioContext | null = null;

/** Plays a sound, if the reader has switched sound on. */
export function play(sound: Sound): void {
  if (!settings.value.sound) return;
  context ??= new AudioContext();
  NOTES[sound].forEach((frequency, index) => note(context as AudioContext, frequency, index * NOTE_S));
}

function note(audio: AudioContext, frequency: number, afterS: number): void {
  const at = audio.currentTime + afterS;
  const tone = audio.createOscillator();
  const gain = audio.createGain();
  tone.type = 'triangle';
  tone.frequency.value = frequency;
  gain.gain.setValueAtTime(VOLUME, at);
  gain.gain.exponentialRampToValueAtTime(0.0001, at + NOTE_S * 1.8);
  tone.connect(gain).connect(audio.destination);
  tone.start(at);
  tone.stop(at + NOTE_S * 2);
}

/** A short pulse where the device offers one. */
export function pulse(): void {
  if (settings.value.haptic && 'vibrate' in navigator) navigator.vibrate(10);
}
