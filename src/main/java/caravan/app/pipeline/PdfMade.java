package caravan.app.pipeline;

/**
 * A PDF that was written, and what it cost.
 *
 * @param path from the site's root
 * @param pages how many it has
 * @param bytes how large it is
 * @param nanos what it took; of no meaning where it was kept
 * @param kept whether it is as it was made before, nothing in it having changed
 */
public record PdfMade(String path, int pages, long bytes, long nanos, boolean kept) {}
