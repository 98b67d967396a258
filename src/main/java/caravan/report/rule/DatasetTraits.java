package caravan.report.rule;

import caravan.model.data.Dataset;
import caravan.model.data.Observation;
import caravan.model.data.Series;
import caravan.text.encode.Digest;
import caravan.text.yaml.LocalizedText;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What all of a report looks at in a dataset: everything but what its observations say and how sure
 * that is. As long as this is the same, other values change the dataset's own pages and files, what
 * describes these, and the pages that asked for it.
 */
public final class DatasetTraits {
  private static final int BYTES = 16;

  private DatasetTraits() {}

  /** A digest of the traits of a dataset. */
  public static String of(Dataset dataset) {
    Digest digest = new Digest();
    digest.addPart(dataset.id()).addPart(dataset.span().file().path());
    text(dataset.title(), digest);
    text(dataset.description(), digest);
    text(dataset.note(), digest);
    digest
        .addPart(dataset.unitName())
        .addPart(dataset.unit().toString())
        .addPart(dataset.multiple().toString())
        .addPart(dataset.frequency().word())
        .addPart(String.valueOf(dataset.digitsShown()))
        .addPart(String.join(" ", dataset.dimensions()))
        .addPart(String.valueOf(dataset.reporter()))
        .addPart(dataset.editions().toString())
        .addPart(Boolean.toString(dataset.isDated()));
    Set<String> sources = new TreeSet<>();
    SourceRules.add(dataset, sources);
    digest.addPart(String.join(" ", sources));
    for (Series series : dataset.series().values()) {
      digest.addPart(series.key());
      for (Observation observation : series.observations().values()) {
        digest
            .addPart(observation.period().toString())
            .addPart(observation.also().size() + " " + observation.revisions().size());
      }
    }
    return digest.hex(BYTES);
  }

  private static void text(@Nullable LocalizedText text, Digest digest) {
    if (text == null) {
      digest.addPart("");
      return;
    }
    digest.addPart(text.common() == null ? "" : text.common().text());
    text.byLanguage().forEach((language, own) -> digest.addPart(language).addPart(own.text()));
  }
}
