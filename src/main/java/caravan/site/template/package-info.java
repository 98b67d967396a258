/**
 * Views to HTML through templates, and the look: template files, styles and fonts. The only room
 * that uses FreeMarker. Templates can read the components of {@linkplain caravan.site.view.View
 * view records} and nothing else.
 */
package caravan.site.template;
