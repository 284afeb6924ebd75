/** What MapLibre says of itself, in French. */
export const mapWords = {
  "Map.Title": "Carte des annonces. Les flèches la déplacent, plus et moins changent l’échelle.",
  "NavigationControl.ZoomIn": "Agrandir",
  "NavigationControl.ZoomOut": "Réduire",
  "AttributionControl.ToggleAttribution": "Source du fond de carte",
} as const;

export const cooperationWords = {
  "CooperativeGesturesHandler.WindowsHelpText": "Ctrl et la molette changent l’échelle de la carte",
  "CooperativeGesturesHandler.MacHelpText": "⌘ et la molette changent l’échelle de la carte",
  "CooperativeGesturesHandler.MobileHelpText": "Deux doigts déplacent la carte",
} as const;
