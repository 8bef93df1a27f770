import { toast } from 'sonner'

import type { Notifier } from './notify.js'

/** Toasts of sonner; put its `<Toaster />` where they shall appear. */
export const sonner: Notifier = {
  success: (message) => {
    toast.success(message)
  },
  error: (message, { retry } = {}) => {
    toast.error(message, retry ? { action: { label: 'Try again', onClick: retry } } : {})
  },
}
