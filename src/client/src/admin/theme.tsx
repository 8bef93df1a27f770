import { useEffect, useState } from 'react'

const THEMES = ['system', 'light', 'dark'] as const
type Theme = (typeof THEMES)[number]

const LABELS = { system: 'As the system', light: 'Light', dark: 'Dark' } as const
const STORED = 'admin-theme'

function stored(): Theme {
  const found = globalThis.localStorage.getItem(STORED)
  return THEMES.find((theme) => theme === found) ?? 'system'
}

/** Light, dark, or as the system has it; remembered by the browser. */
export function ThemeSwitch() {
  const [theme, setTheme] = useState(stored)
  useEffect(() => {
    globalThis.localStorage.setItem(STORED, theme)
    if (theme === 'system') delete document.documentElement.dataset.theme
    else document.documentElement.dataset.theme = theme
  }, [theme])
  return (
    <fieldset className="theme">
      <legend className="sg-unseen">Colours</legend>
      {THEMES.map((each) => (
        <label key={each} title={LABELS[each]}>
          <input
            type="radio"
            name="theme"
            className="sg-unseen"
            checked={theme === each}
            onChange={() => {
              setTheme(each)
            }}
          />
          <span className={`theme-${each}`} aria-hidden="true" />
          <span className="sg-unseen">{LABELS[each]}</span>
        </label>
      ))}
    </fieldset>
  )
}
