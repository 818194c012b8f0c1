/** Runs sandboxed before the page: leaves it two functions and nothing of Electron. */
import { contextBridge, ipcRenderer } from 'electron';
import { createBridge } from './bridge.ts';

contextBridge.exposeInMainWorld('wangfa', createBridge(ipcRenderer));
