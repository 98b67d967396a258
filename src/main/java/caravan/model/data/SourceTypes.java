package caravan.model.data;

import java.util.List;

/** The types that a source may have, which are those of CSL 1.0.2. */
public final class SourceTypes {
  /** All types. */
  public static final List<String> KNOWN =
      List.of(
          "article",
          "article-journal",
          "article-magazine",
          "article-newspaper",
          "bill",
          "book",
          "broadcast",
          "chapter",
          "classic",
          "collection",
          "dataset",
          "document",
          "entry",
          "entry-dictionary",
          "entry-encyclopedia",
          "event",
          "figure",
          "graphic",
          "hearing",
          "interview",
          "legal_case",
          "legislation",
          "manuscript",
          "map",
          "motion_picture",
          "musical_score",
          "pamphlet",
          "paper-conference",
          "patent",
          "performance",
          "periodical",
          "personal_communication",
          "post",
          "post-weblog",
          "regulation",
          "report",
          "review",
          "review-book",
          "software",
          "song",
          "speech",
          "standard",
          "thesis",
          "treaty",
          "webpage");

  /** Those that are found by their address only. */
  static final List<String> ON_THE_WEB = List.of("webpage", "post", "post-weblog");

  private SourceTypes() {}
}
