package caravan.model.data;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The codes of currencies by ISO 4217. They stand here because the list of the JDK changes from
 * version to version, and a report must not.
 */
public final class Currencies {
  /** In use at the end of 2025. */
  private static final String CURRENT =
      "AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL "
          + "BSD BTN BWP BYN BZD CAD CDF CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD "
          + "EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR "
          + "ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP "
          + "LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD "
          + "NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR "
          + "SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SYP SZL THB TJS TMT TND TOP TRY "
          + "TTD TWD TZS UAH UGX USD UYU UZS VES VND VUV WST XAF XCD XCG XOF XPF YER ZAR "
          + "ZMW ZWG";

  /** Out of use, or no money to pay with: precious metals, funds. */
  private static final String OTHER =
      "ADP AFA ALK ANG AOK AON AOR ARA ARL ARM ARP ATS AZM BAD BAN BEC BEF BEL BGL "
          + "BGM BGO BOL BOP BOV BRB BRC BRE BRN BRR BRZ BUK BYB BYR CHE CHW CLE CLF CNH "
          + "CNX COU CSD CSK CUC CYP DDM DEM ECS ECV EEK ESA ESB ESP FIM FRF GEK GHC GNS "
          + "GQE GRD GWE GWP HRD HRK IEP ILP ILR ISJ ITL KRH KRO LTL LTT LUC LUF LUL LVL "
          + "LVR MAF MCF MDC MGF MKN MLF MRO MTL MTP MVP MXP MXV MZE MZM NIC NLG PEI PES "
          + "PLZ PTE RHD ROL RUR SDD SDP SIT SKK SLL SRG STD SUR SVC TJR TMM TPE TRL UAK "
          + "UGS USN USS UYI UYP UYW VEB VED VEF VNN XAD XAG XAU XBA XBB XBC XBD XDR XEU "
          + "XFO XFU XPD XPT XRE XSU XTS XUA XXX YDD YUD YUM YUN YUR ZAL ZMK ZRN ZRZ ZWD "
          + "ZWL ZWR";

  private static final Set<String> IN_USE = set(CURRENT);
  private static final Set<String> ALL = set(CURRENT + " " + OTHER);

  private Currencies() {}

  private static Set<String> set(String codes) {
    return Collections.unmodifiableSet(new TreeSet<>(List.of(codes.split(" "))));
  }

  /** Those that are in use, sorted. */
  public static Set<String> current() {
    return IN_USE;
  }

  /** Whether a text is the code of a currency that is or was in use. */
  public static boolean isCode(String code) {
    return ALL.contains(code);
  }
}
