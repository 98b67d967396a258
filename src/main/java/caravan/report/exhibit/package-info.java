/**
 * Charts and tables: from what their author wrote to the observations they show, and the rules they
 * are held to.
 */
package caravan.report.exhibit;
