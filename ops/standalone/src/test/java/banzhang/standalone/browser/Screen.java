package banzhang.standalone.browser;

import com.microsoft.playwright.Browser;

/// The screens the pages must fit: the narrowest phone in use, and a desk.
enum Screen {
    PHONE(360, 740, true),
    DESK(1280, 800, false);

    private final int width;
    private final int height;
    private final boolean touch;

    Screen(int width, int height, boolean touch) {
        this.width = width;
        this.height = height;
        this.touch = touch;
    }

    Browser.NewContextOptions options() {
        return new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setHasTouch(touch)
                .setIsMobile(touch)
                .setDeviceScaleFactor(touch ? 2 : 1)
                .setLocale("zh-CN")
                .setTimezoneId("Asia/Shanghai");
    }

    int width() {
        return width;
    }

    boolean hasTouch() {
        return touch;
    }
}
