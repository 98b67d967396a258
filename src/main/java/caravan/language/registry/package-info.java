/** The languages of a report, each with its reader and its writer. */
package caravan.language.registry;
