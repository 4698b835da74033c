package esma.cli.arch;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import esma.constants.Constant;

/** The module borders of DESIGN §3, on the compiled classes of every module. */
@AnalyzeClasses(packages = "esma", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {
    private static final String CONSTANTS = "esma.constants..";
    private static final String CF = "esma.cf..";
    private static final String ENGINE = "esma.engine..";
    private static final String RESULTS = "esma.results..";
    private static final String PLOT = "esma.plot..";
    private static final String WEB = "esma.web..";
    private static final String CLI = "esma.cli..";

    @ArchTest
    static final ArchRule dependenciesPointDownwards =
            layeredArchitecture()
                    .consideringOnlyDependenciesInLayers()
                    .layer("constants")
                    .definedBy(CONSTANTS)
                    .layer("cf-tools")
                    .definedBy(CF)
                    .layer("engine")
                    .definedBy(ENGINE)
                    .layer("results-db")
                    .definedBy(RESULTS)
                    .layer("plot")
                    .definedBy(PLOT)
                    .layer("web")
                    .definedBy(WEB)
                    .layer("cli")
                    .definedBy(CLI)
                    .whereLayer("cli")
                    .mayNotBeAccessedByAnyLayer()
                    .whereLayer("web")
                    .mayOnlyBeAccessedByLayers("cli")
                    .whereLayer("plot")
                    .mayOnlyBeAccessedByLayers("web", "cli")
                    .whereLayer("results-db")
                    .mayOnlyBeAccessedByLayers("web", "cli")
                    .whereLayer("engine")
                    .mayOnlyBeAccessedByLayers("results-db", "plot", "web", "cli")
                    .whereLayer("cf-tools")
                    .mayOnlyBeAccessedByLayers("engine", "results-db", "plot", "web", "cli");

    /** Constant is the face of its module: it stands above the packages that it puts together. */
    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching("esma.(**)")
                    .should()
                    .beFreeOfCycles()
                    .ignoreDependency(
                            DescribedPredicate.describe(
                                    "Constant", c -> c.isEquivalentTo(Constant.class)),
                            DescribedPredicate.alwaysTrue())
                    // The names of the catalogue are part of the language that defines them.
                    .ignoreDependency(
                            resideInAPackage("esma.constants.catalogue"),
                            resideInAPackage("esma.constants.expression"));

    @ArchTest
    static final ArchRule apfloatLivesInConstants =
            noClasses()
                    .that()
                    .resideOutsideOfPackage(CONSTANTS)
                    .and()
                    .doNotHaveSimpleName("FastMultiplication")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("org.apfloat..");

    @ArchTest
    static final ArchRule databasesLiveInResults =
            noClasses()
                    .that()
                    .resideOutsideOfPackage(RESULTS)
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "java.sql..",
                            "javax.sql..",
                            "org.sqlite..",
                            "org.jdbi..",
                            "org.flywaydb..");

    @ArchTest
    static final ArchRule picturesLiveInPlot =
            noClasses()
                    .that()
                    .resideOutsideOfPackage(PLOT)
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("java.awt..", "org.jfree..", "de.erichseifert..");

    @ArchTest
    static final ArchRule picocliLivesInCli =
            noClasses()
                    .that()
                    .resideOutsideOfPackage(CLI)
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("picocli..");

    @ArchTest
    static final ArchRule webServersLiveInWeb =
            noClasses()
                    .that()
                    .resideOutsideOfPackage(WEB)
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "io.javalin..", "jakarta.servlet..", "org.eclipse.jetty..", "gg.jte..");

    @ArchTest
    static final ArchRule onlyCliTouchesTheStandardStreams =
            noClasses()
                    .that()
                    .resideOutsideOfPackage(CLI)
                    .should()
                    .accessField(System.class, "out")
                    .orShould()
                    .accessField(System.class, "err")
                    .orShould()
                    .accessField(System.class, "in");

    @ArchTest
    static final ArchRule onlyTheEntryPointEndsTheProcess =
            noClasses()
                    .that()
                    .doNotHaveFullyQualifiedName("esma.cli.Main")
                    .should()
                    .callMethod(System.class, "exit", int.class);

    @ArchTest
    static final ArchRule commandsAreFinalAndNamedForWhatTheyAre =
            classes()
                    .that()
                    .areAnnotatedWith(picocli.CommandLine.Command.class)
                    .and()
                    .resideInAPackage("esma.cli.command..")
                    .should()
                    .haveSimpleNameEndingWith("Command");
}
