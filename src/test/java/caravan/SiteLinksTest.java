package caravan;

import static org.assertj.core.api.Assertions.assertThat;

import caravan.testing.BuiltSites;
import caravan.testing.SiteAddresses;
import caravan.testing.SiteAddresses.Address;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Everything in a built site that leads somewhere: within the site to a file and, where it names
 * one, to an element of it; out of the site only where an author wrote the address.
 */
class SiteLinksTest {
  private static final Pattern REPOSITORY =
      Pattern.compile("repository:\\s*\\{?\\s*url: \"?(https://[^\"\\s,}]+)");

  /** Attributes that name other elements of the same page. */
  private static final List<String> REFERENCES =
      List.of(
          "aria-labelledby",
          "aria-describedby",
          "aria-controls",
          "aria-details",
          "aria-owns",
          "for",
          "headers",
          "list",
          "popovertarget");

  static Stream<String> reports() {
    return BuiltSites.REPORTS.stream();
  }

  @ParameterizedTest
  @MethodSource("reports")
  void everyLinkLeadsSomewhere(String root) {
    SiteAddresses site = new SiteAddresses(BuiltSites.of(root));
    List<String> wrong =
        site.all().stream()
            .filter(address -> !address.leavesTheSite() && !site.isThere(address))
            .map(site::describe)
            .toList();

    assertThat(site.all()).hasSizeGreaterThan(20);
    assertThat(wrong).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("reports")
  void onlyWhereAnAuthorWroteItALinkLeavesTheSite(String root) {
    SiteAddresses site = new SiteAddresses(BuiltSites.of(root));
    String written =
        BuiltSites.files(Path.of(root, "content"), "").stream()
            .filter(file -> file.toString().matches(".*\\.(md|yaml)"))
            .map(BuiltSites::read)
            .collect(Collectors.joining("\n"));
    List<String> wrong =
        site.all().stream()
            .filter(Address::leavesTheSite)
            .filter(address -> address.loads() || !isFromAuthor(address.text(), written))
            .map(site::describe)
            .toList();

    assertThat(wrong).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("reports")
  void everyIdIsThereOnceAndEveryNamedElementIsThere(String root) {
    Path site = BuiltSites.of(root);
    List<String> wrong = new ArrayList<>();
    for (Path page : BuiltSites.files(site, ".html")) {
      Document document = BuiltSites.parse(page);
      Set<String> ids = new HashSet<>();
      for (Element element : document.select("[id]")) {
        if (!ids.add(element.id())) {
          wrong.add(site.relativize(page) + ": a second element with the id " + element.id());
        }
      }
      for (String attribute : REFERENCES) {
        document.select("[" + attribute + "]").eachAttr(attribute).stream()
            .flatMap(names -> Stream.of(names.strip().split("\\s+")))
            .filter(name -> !ids.contains(name))
            .forEach(name -> wrong.add(site.relativize(page) + ": " + attribute + "=" + name));
      }
    }
    assertThat(wrong).isEmpty();
  }

  /**
   * A licence is written by its name; pages of the repository, such as the one to report a fault
   * at, begin with the address of the repository.
   */
  private static boolean isFromAuthor(String address, String written) {
    return written.contains(address.replaceFirst("^mailto:", ""))
        || address.startsWith("https://creativecommons.org/")
        || REPOSITORY
            .matcher(written)
            .results()
            .anyMatch(r -> address.startsWith(r.group(1) + "/"));
  }
}
