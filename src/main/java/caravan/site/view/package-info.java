/** What templates get: records of text, numbers and ready HTML. Uses no other room. */
package caravan.site.view;
