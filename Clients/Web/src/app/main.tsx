import '@/shared/styles/index.css';
import { render } from 'preact';
import { followLinks } from '@/shared/nav';
import { App } from './App';

followLinks();
const root = document.getElementById('app');
if (!root) throw new Error('index.html has no #app.');
render(<App />, root);
