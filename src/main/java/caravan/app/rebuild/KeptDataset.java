package caravan.app.rebuild;

import java.util.Objects;
import java.util.Set;

/**
 * What is kept of a dataset of a site that was built.
 *
 * @param paths of the files that it is read from
 * @param isAsked whether it is filled by a query
 * @param traits a digest of what all of the report looks at
 */
record KeptDataset(String id, Set<String> paths, boolean isAsked, String traits) {
  KeptDataset {
    Objects.requireNonNull(id, "id");
    paths = Set.copyOf(paths);
    Objects.requireNonNull(traits, "traits");
  }
}
