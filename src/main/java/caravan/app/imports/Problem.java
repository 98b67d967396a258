package caravan.app.imports;

/**
 * What keeps a file from being imported.
 *
 * @param line of the file, from 1; 0 where it is the whole file
 * @param column of the row, from 1; 0 where it is the whole row
 * @param help what would mend it
 */
public record Problem(int line, int column, String message, String help) {}
