/** A number as it stands in a text, and what the readers and writers of all languages share. */
package caravan.language.number;
