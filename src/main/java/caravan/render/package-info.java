/**
 * Views to HTML through templates, and the look: template files, styles and fonts.
 *
 * <p>The only room that knows FreeMarker. Callers fill immutable {@linkplain caravan.render.View
 * view records} and get text back; templates can read the components of those records and nothing
 * else.
 */
package caravan.render;
