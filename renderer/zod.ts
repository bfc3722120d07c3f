/**
 * Must be imported before anything that defines a schema: zod would otherwise try whether code
 * may be built from strings, and the page's policy reports every such try as a violation.
 */
import { config } from 'zod';

config({ jitless: true });
