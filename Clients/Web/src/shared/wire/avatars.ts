// Made from Grains.Rules/Players/Avatars.cs by eng/WireTypes. Renew it: TRIVIA_APPROVE=1 ./test.sh Contracts

/** The pictures that players may choose from, by id, in the order in which they are offered. */
export const AVATARS: Readonly<Record<string, { readonly title: string; readonly colour: string }>> = {
  fox: { title: 'Fox', colour: '#ff8a3d' },
  owl: { title: 'Owl', colour: '#b58b5a' },
  octopus: { title: 'Octopus', colour: '#ff6f91' },
  panda: { title: 'Panda', colour: '#9aa5b1' },
  frog: { title: 'Frog', colour: '#59c36a' },
  koala: { title: 'Koala', colour: '#8fa3b0' },
  tiger: { title: 'Tiger', colour: '#ffb347' },
  penguin: { title: 'Penguin', colour: '#5b8def' },
  unicorn: { title: 'Unicorn', colour: '#c58bff' },
  dragon: { title: 'Dragon', colour: '#3fb58a' },
  whale: { title: 'Whale', colour: '#4aa8e0' },
  bee: { title: 'Bee', colour: '#ffd23f' },
  robot: { title: 'Robot', colour: '#7f8ea3' },
  alien: { title: 'Alien', colour: '#7ee081' },
  ghost: { title: 'Ghost', colour: '#b9b4d8' },
  rocket: { title: 'Rocket', colour: '#e25c5c' },
  planet: { title: 'Planet', colour: '#d39a6a' },
  moon: { title: 'Moon', colour: '#6a73c9' },
  cactus: { title: 'Cactus', colour: '#4fa36b' },
  mushroom: { title: 'Mushroom', colour: '#d9534f' },
  pineapple: { title: 'Pineapple', colour: '#e8b93a' },
  guitar: { title: 'Guitar', colour: '#c7623b' },
  joystick: { title: 'Joystick', colour: '#556070' },
  brain: { title: 'Brain', colour: '#f29cb7' },
};
