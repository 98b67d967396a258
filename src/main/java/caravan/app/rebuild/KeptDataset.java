package caravan.app.rebuild;

import caravan.site.dataset.DataFile;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What is kept of a dataset of a site that was built.
 *
 * @param paths of the files that it is read from
 * @param isAsked whether it is filled by a query
 * @param traits a digest of what all of the report looks at
 * @param files in which it can be had
 */
record KeptDataset(
    String id, Set<String> paths, boolean isAsked, String traits, List<DataFile> files) {
  KeptDataset {
    Objects.requireNonNull(id, "id");
    paths = Set.copyOf(paths);
    Objects.requireNonNull(traits, "traits");
    files = List.copyOf(files);
  }
}
