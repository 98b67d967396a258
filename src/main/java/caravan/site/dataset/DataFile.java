package caravan.site.dataset;

import java.util.Objects;

/**
 * A file in which a dataset can be had in a language.
 *
 * @param path from the site's root
 * @param size in bytes
 * @param sha256 its digest: 64 hexadecimal digits
 */
public record DataFile(DataForm form, String language, String path, int size, String sha256) {
  public DataFile {
    Objects.requireNonNull(form, "form");
    Objects.requireNonNull(language, "language");
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(sha256, "sha256");
  }
}
