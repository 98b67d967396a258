/** The pages of a language as one book to print. */
package caravan.site.book;
