package caravan.app.pipeline;

import caravan.text.encode.Digest;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All that has a part in what a build makes or a check finds.
 *
 * @param general a digest of the program and of what was asked for
 * @param files digests of the files below {@code content/} and {@code templates/}, by their paths
 *     from the root of the report
 */
public record Inputs(String general, SortedMap<String, String> files) {
  public Inputs {
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
  }

  /** One state has one digest. */
  String digest() {
    Digest digest = new Digest().addPart(general);
    for (Map.Entry<String, String> file : files.entrySet()) {
      digest.addPart(file.getKey()).addPart(file.getValue());
    }
    return digest.hex();
  }
}
