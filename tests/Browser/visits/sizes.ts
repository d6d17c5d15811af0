/** What a visitor looks at the page with, in CSS pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

export const PHONE: Size = { width: 360, height: 740 };
export const TABLET: Size = { width: 834, height: 1112 };
export const DESKTOP: Size = { width: 1440, height: 900 };

/** The narrowest that has to do, by WCAG 1.4.10. */
export const NARROW: Size = { width: 320, height: 640 };

/** A window of 1280 by 1024 at a zoom of 200 %, which has to do by WCAG 1.4.4. */
export const ZOOMED: Size = { width: 640, height: 512 };

/** All that pictures are taken at, by their names. */
export const PICTURED = { phone: PHONE, tablet: TABLET, desktop: DESKTOP } as const;
