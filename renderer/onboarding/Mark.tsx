/** The app's mark: a text bubble with a long line in it. */
export function Mark() {
  return (
    <svg className="mark" width="28" height="28" viewBox="0 0 28 28" aria-hidden="true">
      <path
        d="M7 3h14a5 5 0 0 1 5 5v8a5 5 0 0 1-5 5h-8l-5.2 4.2A1.1 1.1 0 0 1 6 24.3V21a5 5 0 0 1-4-5V8a5 5 0 0 1 5-5Z"
        fill="currentColor"
      />
      <path className="mark-line" d="M7.5 12h4m3 0h6" strokeWidth="2.4" strokeLinecap="round" />
    </svg>
  );
}
