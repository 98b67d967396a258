package caravan;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** What veraPDF says of a PDF that should conform to PDF/UA-1 and PDF/A-2a. */
final class PdfConformance {
  private static final int MOST_TOLD = 5;

  private PdfConformance() {}

  /** The first failed rules of each standard; none for a PDF that conforms to both. */
  static List<String> failures(byte[] pdf) throws Exception {
    VeraGreenfieldFoundryProvider.initialise();
    List<String> failures = new ArrayList<>();
    for (PDFAFlavour flavour : List.of(PDFAFlavour.PDFUA_1, PDFAFlavour.PDFA_2_A)) {
      try (PDFAParser parser =
          Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour)) {
        ValidationResult result =
            Foundries.defaultInstance().createValidator(flavour, false).validate(parser);
        result.getTestAssertions().stream()
            .filter(found -> found.getStatus() == TestAssertion.Status.FAILED)
            .map(found -> flavour + ": " + found.getRuleId() + " " + found.getMessage())
            .limit(MOST_TOLD)
            .forEach(failures::add);
        if (failures.isEmpty() && !result.isCompliant()) {
          failures.add(flavour + ": does not conform");
        }
      }
    }
    return failures;
  }
}
