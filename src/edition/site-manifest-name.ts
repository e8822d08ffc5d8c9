/** Name of the file, at the top of a site, by which a folder is known to be one that opis made. */
export const siteManifestName = 'opis-manifest.json';
