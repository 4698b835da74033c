package esma.web.view;

/**
 * What every page has around it.
 *
 * @param title of the page
 * @param section of the navigation that it belongs to: {@code constants}, {@code formulas}, {@code
 *     jobs}, {@code check}, or nothing
 * @param assets folder of the assets, in addresses
 * @param database name of the file
 * @param version of esma
 */
public record Layout(
        String title, String section, String assets, String database, String version) {}
