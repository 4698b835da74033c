package esma.web.view;

import esma.plot.Picture;

/**
 * A plot on a page.
 *
 * @param light its address, for light pages
 * @param dark its address, for dark pages
 * @param title what it is
 * @param alternative what is to be seen
 */
public record PictureView(
        String light, String dark, String title, String alternative, int width, int height) {

    /** A picture at an address. */
    public static PictureView at(String address, Picture picture) {
        return new PictureView(
                address,
                address + "?theme=dark",
                picture.title(),
                picture.altText(),
                picture.width(),
                picture.height());
    }
}
