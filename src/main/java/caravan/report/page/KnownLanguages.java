package caravan.report.page;

import java.util.List;

/** Which languages a report may be in. */
public interface KnownLanguages {
  /** The codes of the languages of which the program or the report has the words. */
  List<String> ready();

  /** Whether it is the code of a language that only lacks the words. */
  boolean isWithoutWords(String code);

  /** The keys of the messages of a language that are sentences in English still. */
  List<String> inEnglish(String code);
}
