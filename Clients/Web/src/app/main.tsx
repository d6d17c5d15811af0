import '@/shared/styles/index.css';
import { render } from 'preact';
import { followLinks, go } from '@/shared/nav';
import { App } from './App';

// Calendars and messages still hold addresses of events from before they had pages of their own.
const event = /^#(r-[a-z0-9]{1,32})$/.exec(location.hash)?.[1];
if (event !== undefined) go(`/royale/${event}`, true);

followLinks();
const root = document.getElementById('app');
if (!root) throw new Error('index.html has no #app.');
render(<App />, root);
