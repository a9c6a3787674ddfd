// Holds pdfs to PDF/UA-1 by veraPDF's own engine. Prints a line to each: name, verdict, faults.
import java.nio.file.*;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.*;
import java.io.*;

public class CheckPdf {
    public static void main(String[] files) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        for (String file : files) {
            try (InputStream in = new FileInputStream(file);
                 var parser = Foundries.defaultInstance().createParser(in, PDFAFlavour.PDFUA_1);
                 var validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
                ValidationResult found = validator.validate(parser);
                System.out.println(file + " " + found.isCompliant() + " " + found.getTotalAssertions());
                for (TestAssertion each : found.getTestAssertions())
                    if (each.getStatus() == TestAssertion.Status.FAILED)
                        System.out.println("  " + each.getRuleId().getClause() + "-" + each.getRuleId().getTestNumber() + " " + each.getMessage());
            }
        }
    }
}
