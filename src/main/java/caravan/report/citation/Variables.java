package caravan.report.citation;

import de.undercouch.citeproc.csl.CSLItemDataBuilder;
import de.undercouch.citeproc.csl.CSLName;
import java.util.Map;
import java.util.function.BiConsumer;

/** The variables of CSL by their names, as citeproc takes them. */
final class Variables {
  private static final Map<String, BiConsumer<CSLItemDataBuilder, String>> TEXTS =
      Map.ofEntries(
          Map.entry("abstract", CSLItemDataBuilder::abstrct),
          Map.entry("archive", CSLItemDataBuilder::archive),
          Map.entry("archive-place", CSLItemDataBuilder::archivePlace),
          Map.entry("archive_collection", CSLItemDataBuilder::archiveCollection),
          Map.entry("archive_location", CSLItemDataBuilder::archiveLocation),
          Map.entry("authority", CSLItemDataBuilder::authority),
          Map.entry("call-number", CSLItemDataBuilder::callNumber),
          Map.entry("collection-title", CSLItemDataBuilder::collectionTitle),
          Map.entry("container-title-short", CSLItemDataBuilder::containerTitleShort),
          Map.entry("dimensions", CSLItemDataBuilder::dimensions),
          Map.entry("division", CSLItemDataBuilder::division),
          Map.entry("DOI", CSLItemDataBuilder::DOI),
          Map.entry("event", CSLItemDataBuilder::event),
          Map.entry("event-place", CSLItemDataBuilder::eventPlace),
          Map.entry("event-title", CSLItemDataBuilder::eventTitle),
          Map.entry("genre", CSLItemDataBuilder::genre),
          Map.entry("ISBN", CSLItemDataBuilder::ISBN),
          Map.entry("ISSN", CSLItemDataBuilder::ISSN),
          Map.entry("jurisdiction", CSLItemDataBuilder::jurisdiction),
          Map.entry("medium", CSLItemDataBuilder::medium),
          Map.entry("original-publisher", CSLItemDataBuilder::originalPublisher),
          Map.entry("original-publisher-place", CSLItemDataBuilder::originalPublisherPlace),
          Map.entry("original-title", CSLItemDataBuilder::originalTitle),
          Map.entry("part-title", CSLItemDataBuilder::partTitle),
          Map.entry("PMCID", CSLItemDataBuilder::PMCID),
          Map.entry("PMID", CSLItemDataBuilder::PMID),
          Map.entry("publisher-place", CSLItemDataBuilder::publisherPlace),
          Map.entry("reviewed-genre", CSLItemDataBuilder::reviewedGenre),
          Map.entry("reviewed-title", CSLItemDataBuilder::reviewedTitle),
          Map.entry("scale", CSLItemDataBuilder::scale),
          Map.entry("status", CSLItemDataBuilder::status),
          Map.entry("volume-title", CSLItemDataBuilder::volumeTitle));

  private static final Map<String, BiConsumer<CSLItemDataBuilder, String>> NUMBERS =
      Map.ofEntries(
          Map.entry("chapter-number", CSLItemDataBuilder::chapterNumber),
          Map.entry("collection-number", CSLItemDataBuilder::collectionNumber),
          Map.entry("edition", CSLItemDataBuilder::edition),
          Map.entry("issue", CSLItemDataBuilder::issue),
          Map.entry("number", CSLItemDataBuilder::number),
          Map.entry("number-of-pages", CSLItemDataBuilder::numberOfPages),
          Map.entry("number-of-volumes", CSLItemDataBuilder::numberOfVolumes),
          Map.entry("page", CSLItemDataBuilder::page),
          Map.entry("part", CSLItemDataBuilder::part),
          Map.entry("printing", CSLItemDataBuilder::printing),
          Map.entry("section", CSLItemDataBuilder::section),
          Map.entry("supplement", CSLItemDataBuilder::supplement),
          Map.entry("version", CSLItemDataBuilder::version),
          Map.entry("volume", CSLItemDataBuilder::volume));

  private static final Map<String, BiConsumer<CSLItemDataBuilder, CSLName[]>> PEOPLE =
      Map.ofEntries(
          Map.entry("chair", CSLItemDataBuilder::chair),
          Map.entry("collection-editor", CSLItemDataBuilder::collectionEditor),
          Map.entry("compiler", CSLItemDataBuilder::compiler),
          Map.entry("composer", CSLItemDataBuilder::composer),
          Map.entry("container-author", CSLItemDataBuilder::containerAuthor),
          Map.entry("contributor", CSLItemDataBuilder::contributor),
          Map.entry("curator", CSLItemDataBuilder::curator),
          Map.entry("director", CSLItemDataBuilder::director),
          Map.entry("editorial-director", CSLItemDataBuilder::editorialDirector),
          Map.entry("executive-producer", CSLItemDataBuilder::executiveProducer),
          Map.entry("guest", CSLItemDataBuilder::guest),
          Map.entry("host", CSLItemDataBuilder::host),
          Map.entry("illustrator", CSLItemDataBuilder::illustrator),
          Map.entry("interviewer", CSLItemDataBuilder::interviewer),
          Map.entry("narrator", CSLItemDataBuilder::narrator),
          Map.entry("organizer", CSLItemDataBuilder::organizer),
          Map.entry("original-author", CSLItemDataBuilder::originalAuthor),
          Map.entry("performer", CSLItemDataBuilder::performer),
          Map.entry("producer", CSLItemDataBuilder::producer),
          Map.entry("recipient", CSLItemDataBuilder::recipient),
          Map.entry("reviewed-author", CSLItemDataBuilder::reviewedAuthor),
          Map.entry("script-writer", CSLItemDataBuilder::scriptWriter),
          Map.entry("series-creator", CSLItemDataBuilder::seriesCreator),
          Map.entry("translator", CSLItemDataBuilder::translator));

  private Variables() {}

  /** Sets those that have a value and that a style could show. */
  static void set(Map<String, String> values, CSLItemDataBuilder item) {
    values.forEach(
        (name, value) -> {
          String text = CleanText.of(value);
          if (!text.isEmpty() && TEXTS.containsKey(name)) {
            TEXTS.get(name).accept(item, text);
          } else if (!text.isEmpty() && NUMBERS.containsKey(name)) {
            NUMBERS.get(name).accept(item, OpaqueText.ofNumber(text));
          }
        });
  }

  /** Sets names in a role, such as {@code translator}. */
  static void set(String role, CSLName[] names, CSLItemDataBuilder item) {
    BiConsumer<CSLItemDataBuilder, CSLName[]> to = PEOPLE.get(role);
    if (to != null && names.length > 0) {
      to.accept(item, names);
    }
  }
}
