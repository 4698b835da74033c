package esma.web.view;

/**
 * A piece of mathematics.
 *
 * @param code TeX for mathematics mode; empty where only the text will do
 * @param text the same for whoever reads it before it is rendered, or without
 */
public record Tex(String code, String text) {}
