import { z } from 'zod';
import type { DocumentId } from '../document/document.ts';

/** A document's id as it comes over a transport. */
export const documentIdGuard = z.string().min(1).max(200).transform((id) => id as DocumentId);
