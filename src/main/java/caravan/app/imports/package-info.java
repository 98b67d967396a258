/** Files of statistics as others write them, understood and written as datasets. */
package caravan.app.imports;
