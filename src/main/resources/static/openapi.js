// Shows the description of the API. The viewer asks this host and no other: its own validator is left out.
(() => {
  'use strict';

  const place = document.getElementById('description');
  window.SwaggerUIBundle({
    domNode: place,
    url: place.dataset.url,
    deepLinking: true,
    docExpansion: 'list',
    validatorUrl: null,
    presets: [window.SwaggerUIBundle.presets.apis],
    layout: 'BaseLayout',
  });
})();
