/**
 * Databases asked for the observations of datasets; of a large one for those cells that the report
 * rests on. The only room that uses JDBC.
 */
package caravan.app.query;
