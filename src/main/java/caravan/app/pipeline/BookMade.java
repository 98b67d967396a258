package caravan.app.pipeline;

import org.jspecify.annotations.Nullable;

/**
 * A PDF or file for Word that was written, and what it cost.
 *
 * @param path from the site's root
 * @param pages how many it has; null for a file for Word, which has pages where it is opened
 * @param bytes how large it is
 * @param nanos what it took; of no meaning where it was kept
 * @param kept whether it is as it was made before, nothing in it having changed
 */
public record BookMade(
    String path, @Nullable Integer pages, long bytes, long nanos, boolean kept) {}
